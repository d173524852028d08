export type { Distribution } from "../random/distributions/distribution.ts";
export { DistributionTable } from "../random/distributions/distributionTable.ts";
