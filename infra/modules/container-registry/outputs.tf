output "name" {
  description = "Name of the registry."
  value       = azurerm_container_registry.this.name
}

output "login_server" {
  description = "Host name of the registry."
  value       = azurerm_container_registry.this.login_server

  # Whoever runs an image needs the right to pull it first.
  depends_on = [azurerm_role_assignment.pull]
}
