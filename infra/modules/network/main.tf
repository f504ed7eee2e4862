# Only with a private database: one network, in which the app and the database's endpoint meet.

resource "azurerm_virtual_network" "this" {
  name                = "${var.prefix}-network"
  resource_group_name = var.resource_group_name
  location            = var.location
  address_space       = ["10.40.0.0/16"]
  tags                = var.tags
}

# https://learn.microsoft.com/azure/container-apps/custom-virtual-networks (a /27 at least)
resource "azurerm_subnet" "container_apps" {
  name                 = "container-apps"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = ["10.40.0.0/23"]

  delegation {
    name = "container-apps"

    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

# Flex Consumption runs on the platform of Container Apps and wants its delegation.
# https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#virtual-network-integration
resource "azurerm_subnet" "functions" {
  name                 = "functions"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = ["10.40.2.0/26"]

  delegation {
    name = "functions"

    service_delegation {
      name    = var.functions_plan == "flex" ? "Microsoft.App/environments" : "Microsoft.Web/serverFarms"
      actions = var.functions_plan == "flex" ? ["Microsoft.Network/virtualNetworks/subnets/join/action"] : ["Microsoft.Network/virtualNetworks/subnets/action"]
    }
  }
}

resource "azurerm_subnet" "endpoints" {
  name                 = "endpoints"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = ["10.40.3.0/27"]
}

# The database's ordinary name leads to the private address within the network.
resource "azurerm_private_dns_zone" "sql" {
  name                = "privatelink.database.windows.net"
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "sql" {
  name                  = "${var.prefix}-sql"
  resource_group_name   = var.resource_group_name
  private_dns_zone_name = azurerm_private_dns_zone.sql.name
  virtual_network_id    = azurerm_virtual_network.this.id
  tags                  = var.tags
}
