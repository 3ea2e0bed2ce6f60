"""The page on which an order is typed in: by phone, a replacement, a duplicate of an old one."""
