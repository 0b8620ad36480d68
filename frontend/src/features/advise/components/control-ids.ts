/** Ids that tie a control to its label, its hint and its problems. */
export interface ControlIds {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string;
}
