variable "name" {
  description = "Name of the budget."
  type        = string
}

variable "resource_group_id" {
  description = "Resource id of the group whose cost is counted."
  type        = string
}

variable "amount" {
  description = "Limit for a month, in the subscription's currency."
  type        = number
}

variable "action_group_id" {
  description = "Resource id of the action group that is told."
  type        = string
}
