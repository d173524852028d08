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
  [
    "revenueMonthly",
    "Value won a month",
    "Valor ganado al mes",
    "€/month",
    "higher",
    "Lifetime value of the customers whose journey finished, each with the margin of its own segment, mean over the whole months after warm-up. Who began before its end counts too. The population is open: who comes does not hang on what others met.",
    "MODEL §4; ours",
  ],
  [
    "revenueSpread",
    "Spread of value won",
    "Dispersión del valor ganado",
    "share",
    "lower",
    "Standard deviation ÷ mean of the value won in the whole months after warm-up; missing with fewer than two.",
    "MODEL §4; ours",
  ],
  [
    "revenueForecastError",
    "Error of the revenue forecast",
    "Error de previsión de ingresos",
    "share",
    "lower",
    "Mean distance of the value won in a month from the mean of the three months before, ÷ the mean of the months forecast; missing with fewer than four.",
    "MODEL §4; ours",
  ],
  [
    "revenueByMonth",
    "Value won by month",
    "Valor ganado por mes",
    "€",
    "higher",
    "Lifetime value of the customers whose journey finished in the month; missing for months within warm-up or cut by the horizon.",
    "MODEL §4; ours",
  ],
]);
