output "server_name" {
  description = "Name of the server."
  value       = azurerm_mssql_server.this.name
}

output "server_fqdn" {
  description = "Host name of the server."
  value       = azurerm_mssql_server.this.fully_qualified_domain_name
}

output "database_name" {
  description = "Name of the database."
  value       = azurerm_mssql_database.this.name
}

output "database_id" {
  description = "Resource id of the database."
  value       = azurerm_mssql_database.this.id
}

output "database_url" {
  description = "DATABASE_URL: no user and no password in it."
  value       = "mssql://${azurerm_mssql_server.this.fully_qualified_domain_name}/${azurerm_mssql_database.this.name}"
}
