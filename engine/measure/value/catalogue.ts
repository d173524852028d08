import { define } from "../define.ts";

/** What it is worth. Needs the baseline's reference (MODEL §3.8). */
export const VALUE_MEASURES = define("value", [
  [
    "retentionYear",
    "Customers kept after a year",
    "Clientes retenidos al año",
    "share",
    "higher",
    "Mean over ended journeys of e^(−12 h), with the monthly hazard h of MODEL §3.8.",
    "MODEL §3.8; E24; slopes assumed",
  ],
  [
    "lifetimeValue",
    "Customer lifetime value",
    "Valor del cliente",
    "€",
    "higher",
    "Mean over ended journeys of margin ÷ (discount + h), both monthly.",
    "MODEL §3.8; V9; slopes assumed",
  ],
]);
