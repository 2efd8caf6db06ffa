"""Records of many reports to incidents with their accounts, and copies to their origins."""
