"""figures -> Paper: back ends of shops as screenshots show them. What each platform prints is data in `platforms`."""
