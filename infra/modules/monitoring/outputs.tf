output "workspace_id" {
  description = "Resource id of the Log Analytics workspace."
  value       = azurerm_log_analytics_workspace.this.id
}

output "workspace_name" {
  description = "Name of the Log Analytics workspace."
  value       = azurerm_log_analytics_workspace.this.name
}

output "insights_connection_string" {
  description = "Where telemetry goes. No credential: ingestion asks for a token."
  value       = azurerm_application_insights.this.connection_string

  # Whoever sends it needs the right to.
  depends_on = [azurerm_role_assignment.publisher]
}
