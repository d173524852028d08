/** Codes of the distributions in compiled models. Never renumber: stored models keep their meaning. */
export const CONSTANT = 0;
export const EXPONENTIAL = 1;
export const LOGNORMAL = 2;
export const WEIBULL = 3;
export const UNIFORM = 4;
export const TRIANGULAR = 5;
export const GAMMA = 6;
export const HYPEREXPONENTIAL = 7;
export const EMPIRICAL = 8;
export const DISCRETE = 9;
