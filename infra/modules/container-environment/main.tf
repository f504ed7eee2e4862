# Logs go to the workspace by way of Azure Monitor, so that no key of the workspace is needed.
resource "azurerm_container_app_environment" "this" {
  name                     = "${var.prefix}-containers"
  resource_group_name      = var.resource_group_name
  location                 = var.location
  logs_destination         = "azure-monitor"
  infrastructure_subnet_id = var.subnet_id
  tags                     = var.tags

  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }

  lifecycle {
    # The platform names this group itself when it is in a network of ours.
    ignore_changes = [infrastructure_resource_group_name]
  }
}

resource "azurerm_monitor_diagnostic_setting" "this" {
  name                       = "logs"
  target_resource_id         = azurerm_container_app_environment.this.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category = "ContainerAppConsoleLogs"
  }

  enabled_log {
    category = "ContainerAppSystemLogs"
  }
}
