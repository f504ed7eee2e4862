output "deploy" {
  description = "The identity that deploys."
  value = {
    client_id    = azurerm_user_assigned_identity.deploy.client_id
    principal_id = azurerm_user_assigned_identity.deploy.principal_id
  }
}

output "plan" {
  description = "The identity that reads for a plan."
  value = {
    client_id    = azurerm_user_assigned_identity.plan.client_id
    principal_id = azurerm_user_assigned_identity.plan.principal_id
  }
}
