# No SQL login exists: people and identities sign in through Entra, and the administrator is a group.

resource "azuread_group" "admins" {
  display_name     = "${var.prefix}-sql-admins"
  description      = "Administrators of the database of ${var.prefix}."
  security_enabled = true
  owners           = var.owner_object_ids
  members          = var.admin_object_ids
}

resource "azurerm_mssql_server" "this" {
  name                          = var.server_name
  resource_group_name           = var.resource_group_name
  location                      = var.location
  version                       = "12.0"
  minimum_tls_version           = "1.2"
  public_network_access_enabled = var.public_access
  tags                          = var.tags

  azuread_administrator {
    login_username              = azuread_group.admins.display_name
    object_id                   = azuread_group.admins.object_id
    azuread_authentication_only = true
  }
}

resource "azurerm_mssql_database" "this" {
  name         = var.database_name
  server_id    = azurerm_mssql_server.this.id
  sku_name     = var.sku
  collation    = "SQL_Latin1_General_CP1_CI_AS"
  max_size_gb  = 10
  min_capacity = local.serverless ? 0.5 : null
  tags         = var.tags

  # A paused database takes about a minute to wake: fit for development.
  auto_pause_delay_in_minutes = local.serverless ? 60 : null
  storage_account_type        = "Geo"

  # Any moment of the last two weeks can be restored.
  short_term_retention_policy {
    retention_days = 14
  }
}

locals {
  serverless = startswith(var.sku, "GP_S_")
}

# Start and end 0.0.0.0 stand for all of Azure, other people's included: Entra alone decides then.
# https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
resource "azurerm_mssql_firewall_rule" "azure" {
  count = var.public_access ? 1 : 0

  name             = "azure-services"
  server_id        = azurerm_mssql_server.this.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_mssql_firewall_rule" "allowed" {
  for_each = var.public_access ? var.allowed_ips : {}

  name             = each.key
  server_id        = azurerm_mssql_server.this.id
  start_ip_address = each.value
  end_ip_address   = each.value
}

resource "azurerm_private_endpoint" "this" {
  count = var.public_access ? 0 : 1

  name                = "${var.prefix}-sql"
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = var.endpoint_subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "sql"
    private_connection_resource_id = azurerm_mssql_server.this.id
    subresource_names              = ["sqlServer"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "sql"
    private_dns_zone_ids = [var.endpoint_dns_zone_id]
  }
}

# Audit goes to Log Analytics: the policy of the server, and the log category of its master database. Who came in,
# who was refused, and who changed users, roles, permissions or the schema. What Azure takes when nothing is said
# (BATCH_COMPLETED_GROUP) would record every statement with the values in it; the app logs each by its hash.
# https://learn.microsoft.com/azure/azure-sql/database/auditing-overview
resource "azurerm_mssql_server_extended_auditing_policy" "this" {
  server_id              = azurerm_mssql_server.this.id
  log_monitoring_enabled = true

  audit_actions_and_groups = [
    "SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP",
    "FAILED_DATABASE_AUTHENTICATION_GROUP",
    "DATABASE_PRINCIPAL_CHANGE_GROUP",
    "DATABASE_ROLE_MEMBER_CHANGE_GROUP",
    "DATABASE_PERMISSION_CHANGE_GROUP",
    "DATABASE_OBJECT_PERMISSION_CHANGE_GROUP",
    "SCHEMA_OBJECT_PERMISSION_CHANGE_GROUP",
    "SCHEMA_OBJECT_CHANGE_GROUP",
  ]
}

resource "azurerm_monitor_diagnostic_setting" "audit" {
  name                       = "audit"
  target_resource_id         = "${azurerm_mssql_server.this.id}/databases/master"
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category = "SQLSecurityAuditEvents"
  }

  depends_on = [azurerm_mssql_server_extended_auditing_policy.this]
}

# Queries by their hash. Not Errors, whose messages quote values (a duplicate key), and neither Blocks nor
# Deadlocks, which quote statements: what fails, the app logs by number and hash.
# https://learn.microsoft.com/azure/azure-sql/database/metrics-diagnostic-telemetry-logging-streaming-export-configure
resource "azurerm_monitor_diagnostic_setting" "health" {
  name                       = "health"
  target_resource_id         = azurerm_mssql_database.this.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category = "Timeouts"
  }

  enabled_log {
    category = "DatabaseWaitStatistics"
  }
}
