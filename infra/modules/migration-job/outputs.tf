output "name" {
  description = "Name of the job."
  value       = azurerm_container_app_job.this.name
}
