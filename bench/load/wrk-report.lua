-- Prints what wrk measured as one line of JSON, after its own report: every latency in microseconds
-- with how often it was counted, from the shortest on.
function done(summary, latency, requests)
  local errors = summary.errors
  local failures = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  local counted = {}
  for i = 1, #latency do
    local value, count = latency(i)
    counted[i] = string.format('[%d,%d]', value, count)
  end
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"failures":%d,"latencies":[%s]}\n',
    summary.requests, summary.duration, failures, table.concat(counted, ',')))
end
