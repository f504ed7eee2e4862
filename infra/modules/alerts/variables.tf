variable "resource_group_name" {
  description = "The group that it is created in."
  type        = string
}

variable "location" {
  description = "Azure region."
  type        = string
}

variable "tags" {
  description = "Tags of everything here."
  type        = map(string)
}

variable "prefix" {
  description = "What the names begin with."
  type        = string
}

variable "email" {
  description = "Who is told."
  type        = string
}

variable "workspace_id" {
  description = "Resource id of the workspace that is asked."
  type        = string
}

variable "database_id" {
  description = "Resource id of the database."
  type        = string
}

variable "key_vault_id" {
  description = "Resource id of the vault."
  type        = string
}

# Apart from the ids, which are not known when Terraform plans the first time.
variable "watch_container_app" {
  description = "Whether there is a container app to watch."
  type        = bool
}

variable "watch_function_app" {
  description = "Whether there is a Functions app to watch."
  type        = bool
}

variable "container_app_id" {
  description = "Resource id of the container app; null without one."
  type        = string
}

variable "function_app_id" {
  description = "Resource id of the Functions app; null without one."
  type        = string
}
