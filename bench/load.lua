-- For wrk: asks for the paths of a file, each with its cookie (or -) and perhaps a form to post, and prints one line for bench/run:
-- pages/s, p50, p95 and p99 in ms, bytes of a response, answers that were no page, connections that failed.
--   wrk … -s load.lua URL -- FILE
local count = 0
function setup(thread)
  thread:set("number", count)
  count = count + 1
end

function init(arguments)
  requests = {}
  for line in io.lines(arguments[1]) do
    local path, cookie, form = line:match("^([^\t]+)\t([^\t]+)\t?(.*)$")
    local headers = { ["Accept"] = "text/html" }
    if cookie ~= "-" then headers["Cookie"] = cookie end  -- "-": anybody
    if form ~= "" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
    requests[#requests + 1] = form == "" and wrk.format("GET", path, headers) or wrk.format("POST", path, headers, form)
  end
  at = number * 997
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, all)
  local errors = summary.errors
  io.write(string.format("LOAD %.0f %.1f %.1f %.1f %.0f %d %d\n", (summary.requests - errors.status) / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.bytes / math.max(1, summary.requests), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
