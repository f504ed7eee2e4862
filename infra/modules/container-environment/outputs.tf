output "id" {
  description = "Resource id of the environment."
  value       = azurerm_container_app_environment.this.id
}

output "default_domain" {
  description = "Domain below which its apps are reached."
  value       = azurerm_container_app_environment.this.default_domain
}
