output "name" {
  description = "Name of the vault."
  value       = azurerm_key_vault.this.name
}

output "url" {
  description = "The vault's origin, without the slash that Azure puts at its end."
  value       = trimsuffix(azurerm_key_vault.this.vault_uri, "/")

  # Whoever reads it needs the right to, and finds what it asks for.
  depends_on = [azurerm_role_assignment.reader, azurerm_key_vault_secret.this]
}

output "id" {
  description = "Resource id of the vault."
  value       = azurerm_key_vault.this.id
}
