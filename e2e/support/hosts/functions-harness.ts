/** The program that stands in for the Functions host. */
export const functionsHarness = 'e2e/support/functions-harness/main.ts';
