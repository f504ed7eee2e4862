/** After how many months without a loan the page calls a copy idle. */
export const idleMonths = 12;
