/** `operations` */
export interface OperationsSettings {
  /** Of the people of these functions; what they make depends on their share of all staff. */
  readonly share: number;
  readonly functions: readonly string[];
  /** s₀ */
  readonly saturationShare: number;
  /** Levels of records that nobody in operations can better. */
  readonly findableShare: number;
  readonly darkShare: number;
}
