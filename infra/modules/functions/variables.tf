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
  description = "Name of the app: unique in all of Azure."
  type        = string
}

variable "storage_account_name" {
  description = "Name of the host's storage account: unique in all of Azure, lower-case letters and digits."
  type        = string
}

variable "plan" {
  description = "flex, basic or premium."
  type        = string
}

variable "node_version" {
  description = "Major version of Node."
  type        = string
  default     = "22"
}

variable "identity" {
  description = "The identity that answers requests."
  type = object({
    id           = string
    client_id    = string
    principal_id = string
  })
}

variable "subnet_id" {
  description = "Subnet through which it goes out; null for the public network."
  type        = string
}

variable "key_vault_url" {
  description = "Origin of the vault."
  type        = string
}

variable "database_url" {
  description = "The database."
  type        = string
}

variable "insights_connection_string" {
  description = "Where telemetry goes."
  type        = string
}
