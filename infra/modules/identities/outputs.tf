output "app" {
  description = "The identity that answers requests."
  value = {
    id           = azurerm_user_assigned_identity.app.id
    name         = azurerm_user_assigned_identity.app.name
    client_id    = azurerm_user_assigned_identity.app.client_id
    principal_id = azurerm_user_assigned_identity.app.principal_id
  }
}

output "migration" {
  description = "The identity that changes the schema."
  value = {
    id           = azurerm_user_assigned_identity.migration.id
    name         = azurerm_user_assigned_identity.migration.name
    client_id    = azurerm_user_assigned_identity.migration.client_id
    principal_id = azurerm_user_assigned_identity.migration.principal_id
  }
}
