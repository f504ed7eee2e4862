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

variable "name" {
  description = "Name of the vault: unique in all of Azure."
  type        = string
}

variable "tenant_id" {
  description = "The tenant whose tokens the vault accepts."
  type        = string
}

variable "workspace_id" {
  description = "Resource id of the workspace for the audit log."
  type        = string
}

variable "reader_principal_id" {
  description = "Object id of the app's identity: reads secrets."
  type        = string
}

variable "writer_principal_ids" {
  description = "Object ids of those who apply this, by a name that is known before they exist: write secrets."
  type        = map(string)
}

variable "secrets" {
  description = "What the app reads from the vault, by name. Ids, no secrets in the strict sense."
  type        = map(string)
}
