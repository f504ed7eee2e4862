output "action_group_id" {
  description = "Whom the budget tells too."
  value       = azurerm_monitor_action_group.this.id
}
