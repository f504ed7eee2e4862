environment    = "prod"
location       = "westeurope"
target         = "static-web-apps"
functions_plan = "premium"

sql_public_access = false
sql_sku           = "S1"

alert_email        = "keyless@fernhill.example"
budget_amount      = 250
log_retention_days = 90
