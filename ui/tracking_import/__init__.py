"""The import page: a label program's file of tracking numbers, looked over and sent."""
