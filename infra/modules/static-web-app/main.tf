# Linking a Functions app takes the Standard plan.
resource "azurerm_static_web_app" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  sku_tier            = "Standard"
  sku_size            = "Standard"
  tags                = var.tags

  # A preview has no linked API and no redirect URI: nobody could sign in.
  preview_environments_enabled       = false
  configuration_file_changes_enabled = true
}

resource "azurerm_static_web_app_function_app_registration" "this" {
  count = var.linked ? 1 : 0

  static_web_app_id = azurerm_static_web_app.this.id
  function_app_id   = var.function_app_id
}
