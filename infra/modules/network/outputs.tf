output "container_apps_subnet_id" {
  description = "Subnet of the Container Apps environment."
  value       = azurerm_subnet.container_apps.id
}

output "functions_subnet_id" {
  description = "Subnet through which the Functions app goes out."
  value       = azurerm_subnet.functions.id
}

output "endpoints_subnet_id" {
  description = "Subnet of private endpoints."
  value       = azurerm_subnet.endpoints.id
}

output "sql_dns_zone_id" {
  description = "Private zone that holds the database's address."
  value       = azurerm_private_dns_zone.sql.id

  depends_on = [azurerm_private_dns_zone_virtual_network_link.sql]
}
