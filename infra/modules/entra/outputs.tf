output "api_client_id" {
  description = "AZURE_API_CLIENT_ID: the audience of every token."
  value       = azuread_application.api.client_id
}

output "spa_client_id" {
  description = "AZURE_SPA_CLIENT_ID: the client through which people sign in."
  value       = azuread_application.spa.client_id
}

output "api_application_object_id" {
  description = "Object id of the API's registration, for Microsoft Graph."
  value       = azuread_application.api.object_id
}

output "api_service_principal_object_id" {
  description = "Object id of the API's service principal: what people are assigned to."
  value       = azuread_service_principal.api.object_id
}

output "spa_application_object_id" {
  description = "Object id of the pages' registration, for Microsoft Graph."
  value       = azuread_application.spa.object_id
}
