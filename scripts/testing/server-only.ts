// Stands in for the `server-only` package, which throws in plain Node.
export {};
