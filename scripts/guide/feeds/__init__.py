"""What browsers' scripts, machines and chats read of a guide."""
