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

variable "retention_days" {
  description = "How long logs are kept, in days."
  type        = number
}

variable "publisher_principal_id" {
  description = "Object id of the identity that may send telemetry."
  type        = string
}
