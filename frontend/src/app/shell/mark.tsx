/** The product's mark: a beam on two columns. */
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M5 8h22v5H5zM8 13h4v12H8zM20 13h4v12h-4zM6 25h8v2H6zM18 25h8v2h-8z" fill="currentColor" />
    </svg>
  );
}
