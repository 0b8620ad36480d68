import { configure } from '@testing-library/react';

/** What jsdom lacks and Mantine and React Flow ask for. Sizes are those of a desktop window. */
const WIDTH = 1440;
const HEIGHT = 900;

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string): MediaQueryList =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      dispatchEvent: () => false,
    }) satisfies MediaQueryList,
});

class FixedResizeObserver implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}

  observe(target: Element): void {
    const contentRect = {
      x: 0,
      y: 0,
      top: 0,
      left: 0,
      width: WIDTH,
      height: HEIGHT,
      right: WIDTH,
      bottom: HEIGHT,
    };
    const entry = {
      target,
      contentRect,
      borderBoxSize: [],
      contentBoxSize: [],
      devicePixelContentBoxSize: [],
    };
    this.callback([entry as unknown as ResizeObserverEntry], this);
  }

  unobserve(): void {
    // Nothing is watched.
  }

  disconnect(): void {
    // Nothing is watched.
  }
}

globalThis.ResizeObserver = FixedResizeObserver;
globalThis.DOMMatrixReadOnly ??= class {
  readonly m22 = 1;
} as unknown as typeof DOMMatrixReadOnly;
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => WIDTH },
  offsetHeight: { configurable: true, get: () => HEIGHT },
});
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.hasPointerCapture = () => false;
window.scrollTo = () => undefined;
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
(SVGElement.prototype as unknown as { getBBox: () => object }).getBBox = () => ({
  x: 0,
  y: 0,
  width: 0,
  height: 0,
});

// Whole pages are rendered, on machines that do other things as well.
configure({ asyncUtilTimeout: 8_000 });
import.meta.jest.setTimeout(30_000);
