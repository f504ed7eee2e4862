output "id" {
  description = "Resource id of the app."
  value       = one(concat(azurerm_linux_function_app.this[*].id, azurerm_function_app_flex_consumption.this[*].id))
}

output "name" {
  description = "Name of the app."
  value       = one(concat(azurerm_linux_function_app.this[*].name, azurerm_function_app_flex_consumption.this[*].name))
}
