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

variable "server_name" {
  description = "Name of the server: unique in all of Azure."
  type        = string
}

variable "database_name" {
  description = "Name of the database."
  type        = string
}

variable "sku" {
  description = "Size of the database."
  type        = string
}

variable "owner_object_ids" {
  description = "Object ids of those who own the group of administrators."
  type        = set(string)
}

variable "admin_object_ids" {
  description = "Object ids of the administrators."
  type        = set(string)
}

variable "public_access" {
  description = "True: public endpoint behind a firewall. False: private endpoint."
  type        = bool
}

variable "allowed_ips" {
  description = "Addresses that may reach the public endpoint, by name."
  type        = map(string)
}

variable "endpoint_subnet_id" {
  description = "Subnet of the private endpoint; null with public access."
  type        = string
}

variable "endpoint_dns_zone_id" {
  description = "Zone of the private endpoint; null with public access."
  type        = string
}

variable "workspace_id" {
  description = "Resource id of the workspace for audit and errors."
  type        = string
}
