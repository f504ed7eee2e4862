/** What a load generator saw. */
export type LoadReport = {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Milliseconds from the request to the end of its answer. */
  readonly p50: number;
  readonly p99: number;
  /** Answers with a status other than 2xx, broken connections and time-outs. */
  readonly failures: number;
};

export type Load = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
};

export type LoadGenerator = {
  /** With what it is, for the report. */
  readonly name: string;
  command(load: Load): readonly string[];
  /** Reads what it printed of a load. */
  parse(output: string, load: Load): LoadReport;
};
