output "api_client_id" {
  description = "AZURE_API_CLIENT_ID: the audience of every token."
  value       = azuread_application.api.client_id
}

output "spa_client_id" {
  description = "AZURE_SPA_CLIENT_ID: the client through which people sign in."
  value       = azuread_application.spa.client_id
}
