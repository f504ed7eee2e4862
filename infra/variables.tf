variable "environment" {
  description = "Which environment this is: part of every name, and of the pipeline's subject."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "The environment is dev or prod."
  }
}

variable "name" {
  description = "Short name of the app: lower-case letters and digits, part of every name."
  type        = string
  default     = "keyless"

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{2,9}$", var.name))
    error_message = "Three to ten lower-case letters and digits, a letter first: names of vaults and storage accounts end at 24."
  }
}

variable "location" {
  description = "Azure region, such as westeurope."
  type        = string
}

variable "static_web_app_location" {
  description = "Region of the Static Web App's own data; the service exists in few. Its files are served world-wide."
  type        = string
  default     = "westeurope"
}

variable "target" {
  description = "What serves the app: static-web-apps (with linked Functions) or container-apps."
  type        = string
  default     = "static-web-apps"

  validation {
    condition     = contains(["static-web-apps", "container-apps"], var.target)
    error_message = "The target is static-web-apps or container-apps."
  }
}

variable "pages_on_static_web_app" {
  description = "With container-apps: serve the pages from a Static Web App, and let them call the container across origins."
  type        = bool
  default     = false
}

variable "functions_plan" {
  description = "Plan of the Functions app: flex (pay for use), basic (B1), premium (P0v3)."
  type        = string
  default     = "basic"

  validation {
    condition     = contains(["flex", "basic", "premium"], var.functions_plan)
    error_message = "The plan is flex, basic or premium."
  }
}

variable "container_image" {
  description = "The image to run, by digest: REGISTRY/keyless@sha256:…. Empty until the first one is pushed: no app and no migration job yet."
  type        = string
  default     = ""

  validation {
    condition     = var.container_image == "" || can(regex("@sha256:[0-9a-f]{64}$", var.container_image))
    error_message = "Name the image by its digest (…@sha256:…): a tag can be moved to another one."
  }
}

variable "container_min_replicas" {
  description = "Replicas that run without any request; 0 scales to zero, at the price of a cold start."
  type        = number
  default     = 0
}

variable "sql_public_access" {
  description = "True: the database's public endpoint, for Azure services and sql_allowed_ips. False: a private endpoint in a network of its own."
  type        = bool
  default     = true
}

variable "sql_allowed_ips" {
  description = "Addresses that may reach the database's public endpoint, by a name for each."
  type        = map(string)
  default     = {}
}

variable "sql_sku" {
  description = "Size of the database, such as GP_S_Gen5_1 (serverless, pauses) or S1."
  type        = string
  default     = "GP_S_Gen5_1"
}

variable "sql_admin_object_ids" {
  description = "Object ids of the people who may administer the database; the pipeline and whoever applied this first always may."
  type        = set(string)
  default     = []
}

variable "owner_object_ids" {
  description = "Object ids of the people who may apply this besides the pipeline and whoever did so first: they own the registrations and write secrets."
  type        = set(string)
  default     = []
}

variable "allowed_tenants" {
  description = "Tenant ids of further organisations whose people may sign in."
  type        = list(string)
  default     = []
}

variable "local_redirects" {
  description = "Whether people may also sign in to an app on a laptop (http://localhost:3000) with these registrations."
  type        = bool
  default     = false
}

variable "graph_permissions" {
  description = "Application permissions of Microsoft Graph for the app's own identity. The app needs none so far."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.graph_permissions, ["Application.Read.All", "AppRoleAssignment.ReadWrite.All", "User.ReadBasic.All"])) == 0
    error_message = "Known are Application.Read.All, AppRoleAssignment.ReadWrite.All (its holder can make itself anything: think twice) and User.ReadBasic.All."
  }
}

variable "github_repository" {
  description = "OWNER/NAME of the repository whose pipeline deploys here; empty for none."
  type        = string
  default     = ""

  validation {
    condition     = var.github_repository == "" || can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github_repository))
    error_message = "The repository is OWNER/NAME, or empty."
  }
}

variable "alert_email" {
  description = "Who is told when something is wrong or costs too much."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+$", var.alert_email))
    error_message = "An e-mail address, please."
  }
}

variable "budget_amount" {
  description = "What the environment may cost in a month, in the currency of the subscription; told at 80 and 100 %."
  type        = number
}

variable "log_retention_days" {
  description = "How long logs are kept, in days."
  type        = number
  default     = 30
}
