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

variable "functions_plan" {
  description = "Plan of the Functions app, which decides whose its subnet is."
  type        = string
}
