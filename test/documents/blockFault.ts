/** Something wrong with a block. */
export interface BlockFault {
  /** Lines below the opening fence. */
  readonly offset: number;
  readonly message: string;
}
