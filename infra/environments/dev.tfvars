environment    = "dev"
location       = "westeurope"
target         = "static-web-apps"
functions_plan = "basic"

sql_public_access = true
local_redirects   = true

alert_email   = "keyless-dev@fernhill.example"
budget_amount = 60
