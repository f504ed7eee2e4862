output "id" {
  description = "Resource id of the Static Web App."
  value       = azurerm_static_web_app.this.id
}

output "name" {
  description = "Name of the Static Web App."
  value       = azurerm_static_web_app.this.name
}

output "url" {
  description = "Origin of the pages."
  value       = "https://${azurerm_static_web_app.this.default_host_name}"
}
