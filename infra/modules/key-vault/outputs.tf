output "name" {
  description = "Name of the vault."
  value       = azurerm_key_vault.this.name
}

output "url" {
  description = "The vault's origin, without the slash that Azure puts at its end."
  value       = trimsuffix(azurerm_key_vault.this.vault_uri, "/")
}

output "id" {
  description = "Resource id of the vault."
  value       = azurerm_key_vault.this.id
}
