resource "azurerm_log_analytics_workspace" "this" {
  name                         = "${var.prefix}-logs"
  resource_group_name          = var.resource_group_name
  location                     = var.location
  sku                          = "PerGB2018"
  retention_in_days            = var.retention_days
  local_authentication_enabled = false
  tags                         = var.tags
}

# Its connection string is an address, not a credential: data is accepted from identities alone.
resource "azurerm_application_insights" "this" {
  name                          = "${var.prefix}-insights"
  resource_group_name           = var.resource_group_name
  location                      = var.location
  workspace_id                  = azurerm_log_analytics_workspace.this.id
  application_type              = "web"
  local_authentication_disabled = true
  tags                          = var.tags
}

resource "azurerm_role_assignment" "publisher" {
  scope                = azurerm_application_insights.this.id
  role_definition_name = "Monitoring Metrics Publisher"
  principal_id         = var.publisher_principal_id
  principal_type       = "ServicePrincipal"
}
