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

variable "subnet_id" {
  description = "Subnet of the environment; null for the platform's own network."
  type        = string
}

variable "workspace_id" {
  description = "Resource id of the workspace for logs."
  type        = string
}
