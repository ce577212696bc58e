"""The survey: how municipalities deliver the services, and which of their own texts need another look."""
