# Two identities, so that the one that answers requests cannot change the schema.

resource "azurerm_user_assigned_identity" "app" {
  name                = "${var.prefix}-app"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_user_assigned_identity" "migration" {
  name                = "${var.prefix}-migration"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}
